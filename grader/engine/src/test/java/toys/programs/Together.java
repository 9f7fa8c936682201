package toys.programs;

/// Runs each task on a thread of its own, waits for all and passes on the first failure. The
/// failures travel by join alone, so that nothing here orders what the tasks leave unordered.
public final class Together {
    private Together() {}

    public static void run(Program... tasks) throws Throwable {
        var failures = new Throwable[tasks.length];
        var threads = new Thread[tasks.length];
        for (int i = 0; i < tasks.length; i++) {
            int number = i;
            threads[i] = new Thread(() -> failures[number] = failureOf(tasks[number]), "task " + i);
        }
        for (Thread thread : threads) {
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        for (Throwable failure : failures) {
            if (failure != null) {
                throw failure;
            }
        }
    }

    private static Throwable failureOf(Program task) {
        try {
            task.test();
            return null;
        } catch (Throwable failure) {
            return failure;
        }
    }
}
