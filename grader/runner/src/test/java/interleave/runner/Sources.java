package interleave.runner;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/// Sources of a kata that only these tests know, compiled into a folder.
final class Sources {
    private final List<JavaFileObject> files = new ArrayList<>();

    Sources add(String name, String text) {
        files.add(
                new SimpleJavaFileObject(
                        URI.create("memory:///" + name.replace('.', '/') + ".java"),
                        JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreErrors) {
                        return text;
                    }
                });
        return this;
    }

    void compileInto(Path folder) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        var messages = new StringWriter();
        List<String> options =
                List.of(
                        "-proc:none",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString());
        try (var fileManager = compiler.getStandardFileManager(null, null, null)) {
            if (!compiler.getTask(messages, fileManager, null, options, null, files).call()) {
                throw new IllegalStateException(messages.toString());
            }
        }
    }
}
