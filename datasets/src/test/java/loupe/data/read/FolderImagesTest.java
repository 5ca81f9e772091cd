package loupe.data.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import loupe.data.ImageShape;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderImagesTest {

    @TempDir
    Path folder;

    private void put(String name, int width, int light) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        int[] values = new int[2 * width];
        java.util.Arrays.fill(values, light);
        Files.write(file, PictureFileTest.encoded(PictureFileTest.grey(width, 2, values), "png"));
    }

    @Test
    void foldersAreClassesAndNumbersAreOrdered() throws IOException {
        put("dog/p10_1.png", 3, 102);
        put("dog/p9_1.png", 3, 51);
        put("cat/p9_2.PNG", 3, 255);
        Files.writeString(folder.resolve("cat/notes.txt"), "no picture");
        Files.writeString(folder.resolve("readme.txt"), "no class");
        FolderImages pets = Readers.folderPerClass(folder);
        assertThat(pets.images().classes()).containsExactly("cat", "dog");
        assertThat(pets.images().labels()).containsExactly(0, 1, 1);
        assertThat(pets.images().shape()).isEqualTo(new ImageShape(1, 2, 3));
        assertThat(pets.images().image(1).at(0, 1, 2)).isEqualTo(0.2f);
        assertThat(pets.files())
                .extracting(path -> path.getFileName().toString())
                .containsExactly("p9_2.PNG", "p9_1.png", "p10_1.png");
        assertThat(pets.groups("p(\\d+)_.*")).containsExactly(0, 0, 1);
        assertThatThrownBy(() -> pets.groups("q(.*)"))
                .hasMessage("pattern: expected a group and a match with every file name, got q(.*) for p9_2.PNG");
    }

    @Test
    void imagesOfTwoSizesAreRefused() throws IOException {
        put("a/1.png", 3, 0);
        put("a/2.png", 4, 0);
        assertThatThrownBy(() -> Readers.folderPerClass(folder))
                .hasMessage(folder.resolve("a/2.png") + ": expected (C=1, H=2, W=3) as of 1.png, got (C=1, H=2, W=4); "
                        + "make all of one size first");
    }

    @Test
    void emptyFolderIsRefused() {
        assertThatThrownBy(() -> Readers.folderPerClass(folder))
                .hasMessage(folder + ": expected folders of pictures, one for each class, got none");
        assertThatThrownBy(() -> Readers.folderPerClass(folder.resolve("absent")))
                .hasMessageStartingWith(folder.resolve("absent") + ": cannot be listed: ");
    }
}
