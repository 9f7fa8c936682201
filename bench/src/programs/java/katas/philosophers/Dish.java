package katas.philosophers;

/// What only one of its neighbours can eat from at a time. Only the forks guard it.
final class Dish implements Runnable {
    private boolean used;
    private int eaten;

    @Override
    public void run() {
        if (used) {
            throw new AssertionError("two neighbours eat at the same time");
        }
        used = true;
        eaten++;
        used = false;
    }

    void requireEaten(int meals) {
        if (eaten != meals) {
            throw new AssertionError("%d meals, but %d were eaten".formatted(meals, eaten));
        }
    }

    int eaten() {
        return eaten;
    }
}
