package interleave.app.gate;

import java.lang.classfile.Annotation;
import java.lang.classfile.AnnotationElement;
import java.lang.classfile.AnnotationValue;
import java.lang.classfile.Attribute;
import java.lang.classfile.AttributedElement;
import java.lang.classfile.ClassModel;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.MethodModel;
import java.lang.classfile.attribute.AnnotationDefaultAttribute;
import java.lang.classfile.attribute.ExceptionsAttribute;
import java.lang.classfile.attribute.RuntimeInvisibleAnnotationsAttribute;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.ExceptionCatch;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.classfile.instruction.LineNumber;
import java.lang.classfile.instruction.NewMultiArrayInstruction;
import java.lang.classfile.instruction.NewObjectInstruction;
import java.lang.classfile.instruction.NewReferenceArrayInstruction;
import java.lang.classfile.instruction.TypeCheckInstruction;
import java.lang.reflect.AccessFlag;
import java.util.List;
import java.util.stream.Stream;

/// Reads all that a class uses: what it declares, its annotations, and each instruction of its
/// code.
///
/// Type arguments, and annotations of types and parameters, are left out: only reflection would
/// make something of them. An argument shows up as a cast where something is done with it.
final class UseReader {
    private final Uses uses = new Uses();
    private final int firstLine;

    private UseReader(int firstLine) {
        this.firstLine = firstLine;
    }

    static List<Use> of(ClassModel type) {
        var reader = new UseReader(firstLine(type));
        reader.read(type);
        return reader.uses.found();
    }

    /// Where the code of a class begins; 1 for one that has no code.
    static int firstLine(ClassModel type) {
        return type.methods().stream()
                .flatMap(method -> method.code().stream())
                .flatMap(UseReader::lines)
                .mapToInt(LineNumber::line)
                .min()
                .orElse(1);
    }

    private static Stream<LineNumber> lines(CodeModel code) {
        return code.elementStream()
                .filter(LineNumber.class::isInstance)
                .map(LineNumber.class::cast);
    }

    private void read(ClassModel type) {
        uses.at(firstLine);
        type.superclass().ifPresent(uses::type);
        type.interfaces().forEach(uses::type);
        attributes(type);
        type.fields()
                .forEach(
                        field -> {
                            uses.descriptor(field.fieldType().stringValue());
                            attributes(field);
                        });
        type.methods().forEach(this::read);
    }

    private void read(MethodModel method) {
        uses.at(
                method.code().stream()
                        .flatMap(UseReader::lines)
                        .findFirst()
                        .map(LineNumber::line)
                        .orElse(firstLine));
        if (method.flags().has(AccessFlag.NATIVE)) {
            uses.keyword("native");
        }
        uses.descriptor(method.methodType().stringValue());
        attributes(method);
        method.code().ifPresent(code -> code.forEach(this::read));
    }

    /// The other kinds of instructions touch nothing but the stack and locals.
    private void read(CodeElement element) {
        switch (element) {
            case LineNumber number -> uses.at(number.line());
            case FieldInstruction access -> uses.member(access.field());
            case InvokeInstruction call -> uses.member(call.method());
            case InvokeDynamicInstruction call -> uses.call(call.invokedynamic());
            case NewObjectInstruction made -> uses.type(made.className());
            case NewReferenceArrayInstruction made -> uses.type(made.componentType());
            case NewMultiArrayInstruction made -> uses.type(made.arrayType());
            case TypeCheckInstruction check -> uses.type(check.type());
            case ConstantInstruction.LoadConstantInstruction load ->
                    uses.constant(load.constantEntry());
            case ExceptionCatch handler -> handler.catchType().ifPresent(uses::type);
            default -> {}
        }
    }

    private void attributes(AttributedElement element) {
        for (Attribute<?> attribute : element.attributes()) {
            switch (attribute) {
                case ExceptionsAttribute thrown -> thrown.exceptions().forEach(uses::type);
                case RuntimeVisibleAnnotationsAttribute on -> on.annotations().forEach(this::read);
                case RuntimeInvisibleAnnotationsAttribute on ->
                        on.annotations().forEach(this::read);
                case AnnotationDefaultAttribute value -> read(value.defaultValue());
                default -> {}
            }
        }
    }

    private void read(Annotation annotation) {
        uses.descriptor(annotation.className().stringValue());
        annotation.elements().stream().map(AnnotationElement::value).forEach(this::read);
    }

    private void read(AnnotationValue value) {
        switch (value) {
            case AnnotationValue.OfClass type -> uses.descriptor(type.className().stringValue());
            case AnnotationValue.OfEnum constant ->
                    uses.descriptor(constant.className().stringValue());
            case AnnotationValue.OfAnnotation nested -> read(nested.annotation());
            case AnnotationValue.OfArray array -> array.values().forEach(this::read);
            case AnnotationValue.OfConstant _ -> {}
        }
    }
}
