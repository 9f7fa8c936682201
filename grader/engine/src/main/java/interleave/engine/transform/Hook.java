package interleave.engine.transform;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

/// A static method of the runtime that transformed code calls.
record Hook(ClassDesc owner, String name, MethodTypeDesc type) {
    static final String RUNTIME = "interleave.engine.runtime";

    /// @param descriptor of the method, in the JVM's form
    static Hook of(String owner, String name, String descriptor) {
        return new Hook(
                ClassDesc.of(RUNTIME, owner), name, MethodTypeDesc.ofDescriptor(descriptor));
    }

    void call(CodeBuilder code) {
        code.invokestatic(owner, name, type);
    }

    /// With the number of a site as its last argument.
    void call(CodeBuilder code, int site) {
        call(code.loadConstant(site));
    }
}
