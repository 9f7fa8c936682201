package katas.philosophers;

import interleave.bench.Program;

/// Three philosophers, each of them the neighbour of the two others, eat once.
public final class ThreeSeats implements Program {
    @Override
    public void run() throws Throwable {
        var table = new DiningTable(3);
        var dish = new Dish();
        var guests =
                new Guest[] {
                    new Guest(table, 0, dish), new Guest(table, 1, dish), new Guest(table, 2, dish)
                };
        for (Guest guest : guests) {
            guest.start();
        }
        for (Guest guest : guests) {
            guest.await();
        }
        dish.requireEaten(3);
    }
}
