package katas.connectionpool;

import interleave.bench.Program;
import java.util.List;
import katas.Worker;

/// Two borrowers share one connection, and the work of one of them throws.
public final class WorkThatThrows implements Program {
    @Override
    public void run() throws Throwable {
        var desk = new Desk();
        var pool = new ConnectionPool<>(List.of(desk));
        var clumsy =
                new Worker("clumsy") {
                    @Override
                    protected void work() throws InterruptedException {
                        try {
                            pool.use(Desk::spill);
                        } catch (Spilt _) {
                            return;
                        }
                        throw new AssertionError("what the work threw got lost");
                    }
                };
        var careful =
                new Worker("careful") {
                    @Override
                    protected void work() throws InterruptedException {
                        pool.use(Desk::write);
                    }
                };
        clumsy.start();
        careful.start();
        clumsy.await();
        careful.await();
        if (desk.pages != 1) {
            throw new AssertionError(
                    "one page was written, but %d are there".formatted(desk.pages));
        }
    }

    private static final class Desk {
        private boolean taken;
        private int pages;

        Object write() {
            sit();
            pages++;
            taken = false;
            return pages;
        }

        Object spill() {
            sit();
            taken = false;
            throw new Spilt();
        }

        private void sit() {
            if (taken) {
                throw new AssertionError("two at one desk");
            }
            taken = true;
        }
    }

    private static final class Spilt extends Error {
        private static final long serialVersionUID = 1;
    }
}
