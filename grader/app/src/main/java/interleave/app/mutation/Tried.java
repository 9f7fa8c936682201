package interleave.app.mutation;

/// A mutant and what became of it.
record Tried(Mutant mutant, Fate fate) {
    boolean survived() {
        return fate instanceof Fate.Survived;
    }

    /// In a line: "ConnectionPool.java:42 ConnectionPool.use: … survives".
    String text() {
        String what =
                switch (fate) {
                    case Fate.Stillborn _ -> "does not compile";
                    case Fate.Killed killed ->
                            "killed by %s (%s, %s)"
                                    .formatted(
                                            killed.criterion().id(),
                                            killed.kind().label(),
                                            killed.by().label());
                    case Fate.Survived _ -> "survives";
                };
        return "%s:%d %s %s".formatted(mutant.source().name(), mutant.line(), mutant.name(), what);
    }
}
