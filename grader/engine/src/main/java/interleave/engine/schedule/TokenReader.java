package interleave.engine.schedule;

import java.util.ArrayList;
import java.util.List;

/// Reads a schedule's token, which comes from a command line and may be anything.
final class TokenReader {
    private final String token;
    private int position;

    TokenReader(String token) {
        this.token = token;
    }

    List<Segment> segments() {
        if (token.isEmpty()) {
            throw new IllegalArgumentException("Not a schedule: it is empty");
        }
        var segments = new ArrayList<Segment>();
        while (position < token.length()) {
            segments.add(segment());
        }
        return segments;
    }

    private Segment segment() {
        char first = token.charAt(position);
        if (first == '!') {
            position++;
            if (!atDigit()) {
                throw wrong("'!' needs a number after it");
            }
            return new Segment.Pick(number());
        }
        int thread = thread(first);
        position++;
        return new Segment.Run(thread, atDigit() ? number() : 0);
    }

    private int thread(char letter) {
        if (letter >= 'a' && letter <= 'z') {
            return letter - 'a';
        }
        if (letter >= 'A' && letter < 'A' + Schedule.THREADS - 26) {
            return letter - 'A' + 26;
        }
        throw wrong("a thread (a-z, A-F) or '!' is expected here");
    }

    private boolean atDigit() {
        return position < token.length()
                && token.charAt(position) >= '0'
                && token.charAt(position) <= '9';
    }

    private int number() {
        long number = 0;
        int start = position;
        while (atDigit()) {
            number = 10 * number + token.charAt(position++) - '0';
            if (number > Integer.MAX_VALUE) {
                position = start;
                throw wrong("this number is too large");
            }
        }
        return (int) number;
    }

    /// Does not quote the token: it may be long, and hold characters that a terminal obeys.
    private IllegalArgumentException wrong(String reason) {
        return new IllegalArgumentException(
                "Not a schedule, from character %d on: %s".formatted(position + 1, reason));
    }
}
