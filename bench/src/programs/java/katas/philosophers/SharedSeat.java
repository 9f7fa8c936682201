package katas.philosophers;

import interleave.bench.Program;

/// Two philosophers come to the same seat.
public final class SharedSeat implements Program {
    @Override
    public void run() throws Throwable {
        var table = new DiningTable(3);
        var dish = new Dish();
        var one = new Guest(table, 0, dish);
        var two = new Guest(table, 0, dish);
        one.start();
        two.start();
        one.await();
        two.await();
        dish.requireEaten(2);
    }
}
