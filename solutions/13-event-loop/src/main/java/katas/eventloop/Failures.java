package katas.eventloop;

/// What the tasks of a loop threw: the first one, and in it the later ones.
final class Failures {
    private Throwable first;

    /// Runs the task and keeps what it throws.
    void of(Runnable task) {
        try {
            task.run();
        } catch (Throwable failure) {
            keep(failure);
        }
    }

    private void keep(Throwable failure) {
        if (first == null) {
            first = failure;
        } else if (first != failure) {
            first.addSuppressed(failure);
        }
    }

    /// Throws the first one, if there is any.
    void throwFirst() {
        if (first != null) {
            throwUnchecked(first);
        }
    }

    /// A task throws only what is unchecked, or what its author has smuggled past the compiler.
    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void throwUnchecked(Throwable failure) throws E {
        throw (E) failure;
    }
}
