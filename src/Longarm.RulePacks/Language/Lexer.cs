using System.Globalization;

namespace Longarm.RulePacks.Language;

internal enum TokenKind
{
    Name,
    Number,
    Text,
    Date,
    Sign,
    End,
}

/// <summary>A word or sign of an expression.</summary>
internal sealed record Token(TokenKind Kind, string Text, int Start, int End, decimal Number = 0, string? Unit = null);

/// <summary>A mistake in an expression, at a place of its text.</summary>
internal sealed class SyntaxMistakeException(string message, int at) : Exception(message)
{
    public int At { get; } = at;
}

/// <summary>Cuts an expression into tokens.</summary>
/// <param name="text">The expression.</param>
/// <param name="isUnit">Whether a symbol is a unit or a currency.</param>
internal sealed class Lexer(string text, Func<string, bool> isUnit)
{
    private static readonly string[] Signs = ["==", "!=", "<=", ">=", "<", ">", "=", "+", "-", "*", "/", "(", ")", "[", "]", ",", "."];
    private int at;

    public List<Token> Read()
    {
        List<Token> tokens = [];
        while (true)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at >= text.Length)
            {
                // A block ends with a line break: the end is where its last word ends.
                var end = text.TrimEnd().Length;
                tokens.Add(new(TokenKind.End, "the end", end, end));
                return tokens;
            }

            tokens.Add(Next());
        }
    }

    private Token Next()
    {
        var sign = text[at];
        if (sign == '\'')
        {
            return ReadText();
        }

        if (char.IsAsciiDigit(sign))
        {
            return ReadDate() ?? ReadNumber();
        }

        return char.IsAsciiLetter(sign) ? ReadName() : ReadSign();
    }

    private Token ReadText()
    {
        var end = text.IndexOf('\'', at + 1);
        if (end < 0)
        {
            throw new SyntaxMistakeException("This text has no closing quote. Write for example 'direct'.", at);
        }

        Token token = new(TokenKind.Text, text[(at + 1)..end], at, end + 1);
        at = end + 1;
        return token;
    }

    private Token ReadName()
    {
        var end = at;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or '_'))
        {
            end++;
        }

        Token token = new(TokenKind.Name, text[at..end], at, end);
        at = end;
        return token;
    }

    private Token? ReadDate()
    {
        if (at + 10 > text.Length || text[at + 4] != '-' || text[at + 7] != '-')
        {
            return null;
        }

        var end = at + 10;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is 'T' or ':' or 'Z' || (text[end] is '+' or '-' && text[at..end].Contains('T', StringComparison.Ordinal))))
        {
            end++;
        }

        Token token = new(TokenKind.Date, text[at..end], at, end);
        at = end;
        return token;
    }

    private Token ReadNumber()
    {
        var start = at;
        while (at < text.Length && (char.IsAsciiDigit(text[at]) || (text[at] == '.' && at + 1 < text.Length && char.IsAsciiDigit(text[at + 1]))))
        {
            at++;
        }

        if (!decimal.TryParse(text[start..at], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            throw new SyntaxMistakeException($"“{text[start..at]}” is no number.", start);
        }

        var unit = ReadUnit();
        return new(TokenKind.Number, text[start..at], start, at, number, unit);
    }

    private string? ReadUnit()
    {
        var start = at;
        while (start < text.Length && text[start] == ' ')
        {
            start++;
        }

        if (start < text.Length && text[start] == '%')
        {
            at = start + 1;
            return "%";
        }

        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '/'))
        {
            end++;
        }

        if (end == start || !isUnit(text[start..end]))
        {
            return null;
        }

        at = end;
        return text[start..end];
    }

    private Token ReadSign()
    {
        foreach (var sign in Signs)
        {
            if (text[at] == sign[0] && (sign.Length == 1 || (at + 1 < text.Length && text[at + 1] == sign[1])))
            {
                at += sign.Length;
                return new(TokenKind.Sign, sign, at - sign.Length, at);
            }
        }

        throw new SyntaxMistakeException(
            text[at] == '"' ? "Texts are in single quotes. Write 'direct'." : $"“{text[at]}” is not a sign of the rule language.", at);
    }
}
