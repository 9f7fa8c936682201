/// What calls javac, to be linked with it into a runtime that has nothing else.
module interleave.compiler {
    requires java.compiler;
    requires jdk.compiler;
    requires static org.jspecify;

    exports interleave.compiler;
}
