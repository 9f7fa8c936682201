package interleave.app.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AllowListTests {
    private static final String NO = "No.";
    private static final String NEVER = "Never.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a/B   | m      | ()V                   | a.B#m() a.B#m a.B a.* a.** **",
                "a/b/C | <init> | (I[[La/D$E;Lx/F;[J)V  | a.b.C#new(int,a.D.E[][],x.F,long[]) a.b.C#new a.b.C a.b.* a.b.** a.** **",
                "a/B$C | f      | I                     | a.B.C#f a.B.C#f a.B.C a.B a.* a.** **",
                "a/B$C | ''     | ''                    | a.B.C a.B a.* a.** **",
                "B     | ''     | ''                    | B * **",
            })
    void theElementsThatCoverAUseBeginWithTheMostSpecific(
            String type, String member, String descriptor, String elements) {
        assertThat(new Use(type, member, descriptor, 1).elements())
                .containsExactly(elements.split(" "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.B#m() | a.B#m   | false",
                "a.B#m   | a.B     | false",
                "a.B     | a.*     | false",
                "a.*     | a.**    | false",
                "a.*     | a.B     | true",
                "a.B     | a.B#m   | true",
                "a.B#m   | a.B#m() | true",
                "x.**    | a.B     | true",
                "a.**    | x.B     | false",
            })
    void theMostSpecificElementDecides(String allowed, String refused, boolean expected) {
        var list = new AllowList(Set.of(allowed), Map.of("**", NEVER, refused, NO));

        assertThat(list.refusal(new Use("a/B", "m", "()V", 1)).isPresent()).isEqualTo(expected);
    }

    @Test
    void aRefusedTypeWithAnAllowedMemberMayBeNamed() {
        var list = new AllowList(Set.of("a.B#m"), Map.of("**", NEVER, "a.B", NO));

        assertThat(list.refusal(Use.ofType("a/B", 1))).isEmpty();
        assertThat(list.refusal(Use.ofType("a/B$C", 1))).contains(NO);
        assertThat(list.refusal(new Use("a/B", "other", "()V", 1))).contains(NO);
    }

    @Test
    void whatAKataAllowsIsAllowedBesides() {
        var list = new AllowList(Set.of("a.B"), Map.of("**", NEVER, "p.*", NO));

        AllowList more = list.with(List.of("p.*"));

        assertThat(list.refusal(Use.ofType("p/Q", 1))).contains(NO);
        assertThat(more.refusal(Use.ofType("p/Q", 1))).isEmpty();
        assertThat(more.refusal(Use.ofType("a/B", 1))).isEmpty();
        assertThat(more.refusal(Use.ofType("x/Y", 1))).contains(NEVER);
    }

    @Test
    void aListThatIsSilentOnSomethingIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AllowList(Set.of("a.B"), Map.of("a.C", NO)));
    }

    static Stream<String> listed() {
        return AllowListToml.read().elements().stream()
                .filter(element -> element.startsWith("java.") && !element.endsWith("*"))
                .sorted();
    }

    /// An element that is misspelt would allow or refuse nothing.
    @ParameterizedTest
    @MethodSource("listed")
    void whatTheGradersListNamesExists(String element) {
        String type = element.replaceFirst("#.*", "");
        Shape shape = shape(type);

        assertThat(Stream.of(element).filter(one -> one.contains("#")))
                .allMatch(
                        one ->
                                shape.members().stream()
                                        .map(m -> use(shape, m))
                                        .anyMatch(use -> use.elements().contains(one)));
    }

    private static Use use(Shape shape, Shape.Member member) {
        return new Use(shape.name(), member.name(), member.descriptor(), 1);
    }

    private static Shape shape(String type) {
        String internal = type.replace('.', '/');
        int last = internal.lastIndexOf('/');
        var jdk = new JdkTypes();
        return jdk.named(internal)
                .or(
                        () ->
                                jdk.named(
                                        internal.substring(0, last)
                                                + "$"
                                                + internal.substring(last + 1)))
                .orElseThrow(() -> new AssertionError(type + " does not exist"));
    }
}
