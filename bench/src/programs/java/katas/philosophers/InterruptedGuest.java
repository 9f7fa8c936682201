package katas.philosophers;

import interleave.bench.Program;
import katas.Worker;

/// One of three neighbours is interrupted: it eats or says that it did not, and everybody else
/// eats.
public final class InterruptedGuest implements Program {
    @Override
    public void run() throws Throwable {
        var table = new DiningTable(3);
        var dish = new Dish();
        var called = new Called(table, dish);
        var one = new Guest(table, 1, dish);
        var two = new Guest(table, 2, dish);
        one.start();
        called.start();
        two.start();
        called.callOff();
        called.await();
        one.await();
        two.await();
        table.dine(0, dish);
        dish.requireEaten(called.hasEaten ? 4 : 3);
    }

    private static final class Called extends Worker {
        private final DiningTable table;
        private final Dish dish;
        private boolean hasEaten;

        Called(DiningTable table, Dish dish) {
            super("interrupted");
            this.table = table;
            this.dish = dish;
        }

        @Override
        protected void work() {
            try {
                table.dine(0, dish);
                hasEaten = true;
            } catch (InterruptedException _) {
                // As it may.
            }
        }
    }
}
