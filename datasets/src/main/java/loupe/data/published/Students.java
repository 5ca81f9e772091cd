package loupe.data.published;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import loupe.data.DataException;
import loupe.data.read.FolderImages;

/**
 * Who is shown on which picture of the Sign Language Digits: the camera's numbers run student by student, and each student
 * shows 0, then 1, and so on, so a digit that is not above the one before begins the next student.
 */
final class Students {

    private static final Pattern NUMBER = Pattern.compile("\\D*(\\d{1,9})\\.\\w+");

    private Students() {}

    static int[] of(FolderImages folder) {
        int[] numbers = folder.files().stream()
                .mapToInt(file -> number(file.getFileName().toString()))
                .toArray();
        List<Integer> inOrder = IntStream.range(0, numbers.length)
                .boxed()
                .sorted(Comparator.comparingInt(i -> numbers[i]))
                .toList();
        int[] students = new int[numbers.length];
        int student = -1;
        int before = Integer.MAX_VALUE;
        for (int i : inOrder) {
            int digit = folder.images().label(i);
            student += digit <= before ? 1 : 0;
            students[i] = student;
            before = digit;
        }
        return students;
    }

    private static int number(String name) {
        Matcher matcher = NUMBER.matcher(name);
        if (!matcher.matches()) {
            throw new DataException(name + ": expected a name with a number as IMG_1118.JPG, got " + name);
        }
        return Integer.parseInt(matcher.group(1));
    }
}
