package toys;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// Uses what Java has, so that each of it is rewritten at least once.
public final class Grammar implements Supplier<String> {
    static final List<String> SIDES = new ArrayList<>();

    static {
        for (Side side : Side.values()) {
            SIDES.add(side.mirrored().name());
        }
    }

    private final List<String> said = new ArrayList<>();
    private final long[] table = {1L, 2L, 3L};

    enum Side {
        LEFT,
        RIGHT {
            @Override
            Side mirrored() {
                return LEFT;
            }
        };

        Side mirrored() {
            return RIGHT;
        }
    }

    sealed interface Shape {
        default String size() {
            return "of " + area();
        }

        double area();
    }

    record Square(double side) implements Shape {
        Square {
            if (side < 0) {
                throw new IllegalArgumentException("side " + side);
            }
        }

        @Override
        public double area() {
            return side * side;
        }
    }

    record Pair<T>(T first, T second) implements Shape {
        @Override
        public double area() {
            return 2;
        }
    }

    static class Base {
        final String name;

        Base(String name) {
            this.name = name;
        }
    }

    final class Derived extends Base {
        Derived(int number) {
            String computed = number > 2 ? "many" + said.size() : "few";
            if (number < 0) {
                throw new IllegalArgumentException("number " + number);
            }
            super(computed);
            said.add("derived " + name);
        }
    }

    @Override
    public String get() {
        said.addAll(SIDES);
        said.add(describe(new Square(2)));
        said.add(describe(new Pair<>("a", new Square(1))));
        said.add(describe(Side.RIGHT));
        said.add(new Derived(3).name + new Derived(1).name);
        said.add(String.valueOf(parse("12") + parse("x")));
        said.add(locked(3));
        said.add(String.join(",", IntStream.range(0, 3).mapToObj(times(2)).toList()));
        table[1] += table[0]++ + --table[2];
        said.add(table[0] + " " + table[1] + " " + table[2]);
        return String.join("; ", said);
    }

    private static String describe(Object value) {
        return switch (value) {
            case Square(double side) when side > 1 -> "large square " + side;
            case Pair<?>(String first, Square(var side)) -> first + side;
            case Shape shape -> shape.size();
            case Side side -> side.mirrored() + String.valueOf(side.ordinal());
            default -> "something";
        };
    }

    private int parse(String number) {
        try {
            return Integer.parseInt(number);
        } catch (NumberFormatException notOne) {
            return -1;
        } finally {
            said.add("parsed " + number);
        }
    }

    private synchronized String locked(int times) {
        var text = new StringBuilder();
        outer:
        for (int i = 0; i < times; i++) {
            synchronized (text) {
                for (char letter : "xyz".toCharArray()) {
                    if (letter == 'z') {
                        continue outer;
                    }
                    text.append(letter).append(i);
                }
            }
        }
        return text.toString();
    }

    private static IntFunction<String> times(int factor) {
        return number -> String.valueOf(number * factor);
    }
}
