package katas.processpool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/// The program that a worker process runs: it reads one line with two integers, `from to`, from its
/// standard input, prints the sum of all integers from the one to the other, and ends.
public final class Worker {
    private static final int NOT_UNDERSTOOD = 2;

    private Worker() {}

    public static void main(String[] args) throws IOException {
        var input = new InputStreamReader(System.in, StandardCharsets.UTF_8);
        String line = new BufferedReader(input).readLine();
        try {
            String[] range = String.valueOf(line).strip().split(" +");
            System.out.println(sum(Integer.parseInt(range[0]), Integer.parseInt(range[1])));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException notUnderstood) {
            System.err.println("expected two integers, but read: " + line);
            System.exit(NOT_UNDERSTOOD);
        }
    }

    /// The counter is a long, since no int is greater than Integer.MAX_VALUE.
    private static long sum(int from, int to) {
        long sum = 0;
        for (long number = from; number <= to; number++) {
            sum += number;
        }
        return sum;
    }
}
