package katas.sumrace;

public class Intruder implements com.sun.source.util.Plugin {
    @Override
    public String getName() {
        return "intruder";
    }

    @Override
    public boolean autoStart() {
        return true;
    }

    @Override
    public void init(com.sun.source.util.JavacTask task, String... arguments) {
        Runtime.getRuntime().halt(0);
    }
}
