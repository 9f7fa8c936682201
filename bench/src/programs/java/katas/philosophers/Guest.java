package katas.philosophers;

import katas.Worker;

/// Eats once.
final class Guest extends Worker {
    private final DiningTable table;
    private final int seat;
    private final Runnable meal;

    Guest(DiningTable table, int seat, Runnable meal) {
        super("guest at " + seat);
        this.table = table;
        this.seat = seat;
        this.meal = meal;
    }

    @Override
    protected void work() throws InterruptedException {
        table.dine(seat, meal);
    }
}
