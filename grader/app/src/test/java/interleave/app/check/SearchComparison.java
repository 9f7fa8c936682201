package interleave.app.check;

import interleave.engine.CodeUnderTest;
import interleave.engine.Scenario;
import interleave.engine.search.BoundedSearch;
import interleave.junit.Interleaved;
import interleave.junit.Under;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A test JVM that compares the searches: it prints a line for each criterion, answer and bound
/// where the plain one came to its end, and one for each where it did not.
///
/// Its arguments: how many schedules a search may play, the package, and for each answer the folder
/// of its classes, and after it the criteria with commas between them.
final class SearchComparison {
    private static final int[] BOUNDS = {0, 1, 2, BoundedSearch.UNBOUNDED};

    private final int limit;
    private final String packageName;

    private SearchComparison(int limit, String packageName) {
        this.limit = limit;
        this.packageName = packageName;
    }

    public static void main(String[] arguments) throws Exception {
        var comparison = new SearchComparison(Integer.parseInt(arguments[0]), arguments[1]);
        List<String> criteria = List.of(arguments[2].split(","));
        for (String folder : List.of(arguments).subList(3, arguments.length)) {
            comparison.compare(Path.of(folder), criteria);
        }
        // Explored threads are never ended.
        Runtime.getRuntime().halt(0);
    }

    private void compare(Path classes, List<String> criteria) throws Exception {
        try (var loader =
                new URLClassLoader(
                        new URL[] {classes.toUri().toURL()},
                        SearchComparison.class.getClassLoader())) {
            var carrier =
                    new Thread(
                            () ->
                                    criteria.forEach(
                                            criterion -> compare(loader, classes, criterion)),
                            "carrier");
            carrier.setContextClassLoader(loader);
            carrier.start();
            carrier.join();
        }
    }

    private void compare(ClassLoader loader, Path classes, String criterion) {
        try {
            Method method = method(loader, criterion);
            Interleaved test = method.getAnnotation(Interleaved.class);
            if (test == null || test.under() == Under.STRESS) {
                return;
            }
            var searches =
                    new BothSearches(
                            scenario(method), new CodeUnderTest(packageName), test.grain(), limit);
            compare(searches, classes.getFileName() + "\t" + criterion);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void compare(BothSearches searches, String what) {
        for (int bound : BOUNDS) {
            BothSearches.Seen plain = searches.plain(bound);
            if (!plain.isAll()) {
                print(what, bound, "unfinished", plain.ended(), plain, plain);
                return;
            }
            BothSearches.Seen pruned = searches.pruned(bound);
            boolean same = pruned.isAll() && pruned.isSameAs(plain);
            print(what, bound, same ? "same" : "DIFFERS", pruned.ended(), plain, pruned);
        }
    }

    private static void print(
            String what,
            int bound,
            String verdict,
            String ended,
            BothSearches.Seen plain,
            BothSearches.Seen pruned) {
        String shown =
                verdict.equals("DIFFERS")
                        ? "%s %s | %s %s"
                                .formatted(
                                        plain.outcomes(),
                                        plain.sites(),
                                        pruned.outcomes(),
                                        pruned.sites())
                        : String.valueOf(plain.outcomes().size());
        System.out.println(
                String.join(
                        "\t",
                        verdict,
                        what,
                        bound == BoundedSearch.UNBOUNDED ? "all" : String.valueOf(bound),
                        ended,
                        String.valueOf(plain.played()),
                        String.valueOf(pruned.played()),
                        shown));
    }

    private Method method(ClassLoader loader, String criterion)
            throws ReflectiveOperationException {
        String[] parts = criterion.split("\\.");
        return Stream.of(loader.loadClass(packageName + "." + parts[0]).getDeclaredMethods())
                .filter(method -> method.getName().equals(parts[1]))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(criterion));
    }

    /// What the test library makes of a method is its own matter, hence the reflection.
    private static Scenario scenario(Method method) throws ReflectiveOperationException {
        Method of =
                Class.forName("interleave.junit.Performance")
                        .getDeclaredMethod("of", Class.class, Method.class);
        of.setAccessible(true);
        return (Scenario) of.invoke(null, method.getDeclaringClass(), method);
    }
}
