package org.ironriver.scenarios.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TidyTableTest {

    @TempDir
    Path folder = Path.of(".");

    @Test
    void aTableThatCannotBeMadeLeavesNothingOpenAndNothingBehind() {
        assertThatThrownBy(() -> new TidyTable(folder.resolve("t.parquet"), folder.resolve("scratch"), "no type ("))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("t.parquet");
        assertThat(folder).isEmptyDirectory();
    }
}
