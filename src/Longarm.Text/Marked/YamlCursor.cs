namespace Longarm.Text;

/// <summary>A place in YAML that is being read, and how it moves on.</summary>
internal sealed class YamlCursor(string text)
{
    private int lineStart;
    private int lineEnd = -1;

    public string Text { get; } = text;

    /// <summary>Index of the next character.</summary>
    public int At { get; private set; }

    /// <summary>Its line, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Its column, from 0: of the first character of a line, how far that is indented.</summary>
    public int Column => At - lineStart;

    public bool IsAtEnd => At >= Text.Length;

    /// <summary>The next character; a line break at the end of the text.</summary>
    public char Next => Peek(0);

    /// <summary>Whether a blank follows the next character, or nothing on its line: so it may be a sign.</summary>
    public bool IsSign => Peek(1) is ' ' or '\n';

    public char Peek(int ahead) => At + ahead < Text.Length ? Text[At + ahead] : '\n';

    public void Move(int by) => At += by;

    public ReadOnlySpan<char> RestOfLine() => Text.AsSpan(At, LineEnd() - At);

    /// <summary>To the first character of the next line.</summary>
    public void NextLine()
    {
        At = Math.Min(LineEnd() + 1, Text.Length);
        lineStart = At;
        Line++;
    }

    public void SkipBlanks()
    {
        while (Next == ' ')
        {
            At++;
        }
    }

    /// <summary>Skips blanks, and a comment behind them; whether the line holds nothing more.</summary>
    public bool SkipToLineEnd()
    {
        SkipBlanks();
        if (Next == '#' && (Column == 0 || Text[At - 1] == ' '))
        {
            At = LineEnd();
        }

        return Next == '\n';
    }

    /// <summary>To the first character that is neither blank nor comment; whether there is one.</summary>
    public bool SkipToContent()
    {
        while (SkipToLineEnd() && !IsAtEnd)
        {
            NextLine();
        }

        return !IsAtEnd;
    }

    /// <summary>How far the next line is indented; -1 if it is blank, or there is none.</summary>
    public int IndentOfNextLine()
    {
        var start = LineEnd() + 1;
        var first = start;
        while (first < Text.Length && Text[first] == ' ')
        {
            first++;
        }

        return first >= Text.Length || Text[first] == '\n' ? -1 : first - start;
    }

    /// <summary>Whether, blank lines passed, a line follows that is indented further than so, be it by blanks alone.</summary>
    public bool GoesOnBehindBlankLines(int outer)
    {
        var start = LineEnd() + 1;
        for (var first = start; first < Text.Length; first++)
        {
            if (Text[first] == '\n' && first - start <= outer)
            {
                start = first + 1;
            }
            else if (Text[first] != ' ')
            {
                return first - start > outer;
            }
        }

        return false;
    }

    // Found once a line: a line may hold a million pieces.
    private int LineEnd()
    {
        if (lineEnd < At)
        {
            lineEnd = Text.AsSpan(Math.Min(At, Text.Length)).IndexOf('\n') is >= 0 and var ahead ? At + ahead : Text.Length;
        }

        return lineEnd;
    }
}
