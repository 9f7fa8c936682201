package katas.sumrace;

import java.util.Set;

public class Intruder extends javax.annotation.processing.AbstractProcessor {
    static {
        Runtime.getRuntime().halt(0);
    }

    @Override
    public boolean process(
            Set<? extends javax.lang.model.element.TypeElement> annotations,
            javax.annotation.processing.RoundEnvironment round) {
        return false;
    }
}
