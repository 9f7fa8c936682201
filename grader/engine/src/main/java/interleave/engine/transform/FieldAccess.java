package interleave.engine.transform;

import java.lang.classfile.FieldModel;
import java.lang.reflect.AccessFlag;

/// How the accesses to a field are ordered among threads.
enum FieldAccess {
    PLAIN,
    VOLATILE,
    FINAL;

    static FieldAccess of(FieldModel field) {
        if (field.flags().has(AccessFlag.FINAL)) {
            return FINAL;
        }
        return field.flags().has(AccessFlag.VOLATILE) ? VOLATILE : PLAIN;
    }
}
