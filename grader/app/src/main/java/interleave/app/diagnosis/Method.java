package interleave.app.diagnosis;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A method of the student's, as far as a diagnosis looks into it.
///
/// @param type the simple name of its class
/// @param name "new" for a constructor or an initialiser; empty for what is no method: a class's
///   head
/// @param from its first line, counted from 1
/// @param to its last one
/// @param sets the names of what it assigns by itself, besides its own local variables
/// @param calls in their order, those of its lambdas too
/// @param catches the exceptions that it catches
/// @param refuses whether it throws something itself
record Method(
        String type,
        String name,
        int from,
        int to,
        Set<String> sets,
        List<Call> calls,
        List<Handler> catches,
        boolean refuses) {
    Method {
        sets = Set.copyOf(sets);
        calls = List.copyOf(calls);
        catches = List.copyOf(catches);
    }

    /// What is of a class and in none of its methods.
    static Method head(String type, int from, int to) {
        return new Method(type, "", from, to, Set.of(), List.of(), List.of(), false);
    }

    /// @param name of the method that is called
    /// @param loops whether a loop of the same method is around it
    record Call(String name, int line, boolean loops) {}

    /// @param types as they are written
    record Handler(String types, int line) {}

    /// Whether an exception of this type, or of one of its parents, ends here.
    boolean handles(String type) {
        return catches.stream()
                .anyMatch(
                        handler ->
                                handler.types().contains(type)
                                        || handler.types().equals("Exception")
                                        || handler.types().equals("Throwable"));
    }

    boolean calls(String called) {
        return calls.stream().anyMatch(call -> call.name().equals(called));
    }

    /// The line where it calls this.
    Optional<Integer> lineOf(String called) {
        return calls.stream()
                .filter(call -> call.name().equals(called))
                .map(Call::line)
                .findFirst();
    }

    boolean contains(int line) {
        return from <= line && line <= to;
    }

    int length() {
        return to - from;
    }

    /// As an author names it: "ConnectionPool.release".
    String place() {
        return name.isEmpty() ? type : type + "." + name;
    }
}
