package interleave.app.gate;

import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.ConstantDynamicEntry;
import java.lang.classfile.constantpool.DynamicConstantPoolEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MemberRefEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.constantpool.MethodTypeEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Collects what entries of the constant pool use, in the line where they are used.
final class Uses {
    private static final Pattern TYPE = Pattern.compile("L([^;]+);");

    /// What javac lets lambdas, strings, records and switches be linked by.
    private static final Set<String> LINKERS =
            Set.of(
                    "java/lang/invoke/LambdaMetafactory.metafactory",
                    "java/lang/invoke/LambdaMetafactory.altMetafactory",
                    "java/lang/invoke/StringConcatFactory.makeConcat",
                    "java/lang/invoke/StringConcatFactory.makeConcatWithConstants",
                    "java/lang/runtime/ObjectMethods.bootstrap",
                    "java/lang/runtime/SwitchBootstraps.typeSwitch",
                    "java/lang/runtime/SwitchBootstraps.enumSwitch");

    private static final String CONSTANT = "java/lang/invoke/ConstantBootstraps.invoke";

    /// How javac names an enum's constant to a switch.
    private static final Set<String> LABELS =
            Set.of("java/lang/Enum$EnumDesc.of", "java/lang/constant/ClassDesc.of");

    private final List<Use> found = new ArrayList<>();
    private int line;

    List<Use> found() {
        return List.copyOf(found);
    }

    /// What comes from now on is used in this line.
    void at(int line) {
        this.line = line;
    }

    void keyword(String keyword) {
        found.add(Use.ofType(keyword, line));
    }

    void type(ClassEntry type) {
        String name = type.asInternalName();
        if (name.startsWith("[")) {
            descriptor(name);
        } else {
            found.add(Use.ofType(name, line));
        }
    }

    /// All types that a descriptor mentions.
    void descriptor(String descriptor) {
        Matcher types = TYPE.matcher(descriptor);
        while (types.find()) {
            found.add(Use.ofType(types.group(1), line));
        }
    }

    /// A member, its owner, and the types of its descriptor.
    void member(MemberRefEntry member) {
        String owner = member.owner().asInternalName();
        String descriptor = member.type().stringValue();
        found.add(
                new Use(
                        owner.startsWith("[") ? "java/lang/Object" : owner,
                        member.name().stringValue(),
                        descriptor,
                        line));
        type(member.owner());
        descriptor(descriptor);
    }

    void constant(LoadableConstantEntry constant) {
        switch (constant) {
            case ClassEntry type -> type(type);
            case MethodTypeEntry type -> descriptor(type.descriptor().stringValue());
            case MethodHandleEntry handle -> member(handle.reference());
            case ConstantDynamicEntry dynamic -> constant(dynamic);
            default -> {} // numbers and strings
        }
    }

    /// What javac makes of a switch over enums names the enum by a string, and is passed to a
    /// linker only.
    private void constant(ConstantDynamicEntry dynamic) {
        boolean label =
                name(dynamic.bootstrap().bootstrapMethod()).equals(CONSTANT)
                        && dynamic.bootstrap().arguments().getFirst()
                                instanceof MethodHandleEntry handle
                        && LABELS.contains(name(handle));
        if (!label) {
            linked(dynamic);
        }
    }

    void call(InvokeDynamicEntry call) {
        linked(call);
    }

    private void linked(DynamicConstantPoolEntry dynamic) {
        MethodHandleEntry linker = dynamic.bootstrap().bootstrapMethod();
        if (!LINKERS.contains(name(linker))) {
            member(linker.reference());
        }
        descriptor(dynamic.type().stringValue());
        dynamic.bootstrap().arguments().forEach(this::constant);
    }

    private static String name(MethodHandleEntry handle) {
        MemberRefEntry member = handle.reference();
        return member.owner().asInternalName() + "." + member.name().stringValue();
    }
}
