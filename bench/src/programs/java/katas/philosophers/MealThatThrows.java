package katas.philosophers;

import interleave.bench.Program;
import katas.Worker;

/// One of two neighbours chokes on its meal; the other one eats all the same.
public final class MealThatThrows implements Program {
    @Override
    public void run() throws Throwable {
        var table = new DiningTable(2);
        var dish = new Dish();
        var choking =
                new Worker("choking") {
                    @Override
                    protected void work() throws InterruptedException {
                        try {
                            table.dine(0, MealThatThrows::choke);
                        } catch (Choked _) {
                            return;
                        }
                        throw new AssertionError("what the meal threw got lost");
                    }
                };
        var neighbour = new Guest(table, 1, dish);
        choking.start();
        neighbour.start();
        choking.await();
        neighbour.await();
        dish.requireEaten(1);
    }

    private static void choke() {
        throw new Choked();
    }

    private static final class Choked extends Error {
        private static final long serialVersionUID = 1;
    }
}
