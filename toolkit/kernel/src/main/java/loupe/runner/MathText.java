package loupe.runner;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Position;
import org.commonmark.parser.beta.Scanner;

/** Keeps formulas between dollar signs as they were typed, so that Markdown does not read their {@code _} and {@code *}. */
final class MathText implements InlineContentParserFactory {

    @Override
    public Set<Character> getTriggerCharacters() {
        return Set.of('$');
    }

    @Override
    public InlineContentParser create() {
        return MathText::parse;
    }

    private static ParsedInline parse(InlineParserState state) {
        Scanner scanner = state.scanner();
        Position start = scanner.position();
        int dollars = scanner.matchMultiple('$');
        if (dollars > 2 || dollars == 1 && Character.isWhitespace(scanner.peek())) {
            return ParsedInline.none();
        }
        while (scanner.find('$') >= 0) {
            boolean afterSpace = Character.isWhitespace(scanner.peekPreviousCodePoint());
            int closing = scanner.matchMultiple('$');
            boolean isPrice = dollars == 1 && (afterSpace || Character.isDigit(scanner.peek()));
            if (closing == dollars && !isPrice) {
                Position end = scanner.position();
                return ParsedInline.of(new Text(scanner.getSource(start, end).getContent()), end);
            }
        }
        return ParsedInline.none();
    }
}
