using System.Text;

namespace Longarm.Products;

/// <summary>Export control classification numbers as distributors write them.</summary>
internal static class EccnText
{
    /// <summary>The number with its dots: <c>3A991A2</c> is <c>3A991.a.2</c>. Anything else stays as it is.</summary>
    public static string Dotted(string text)
    {
        if (text.Length < 6 || text.Contains('.', StringComparison.Ordinal) || !IsEntry(text))
        {
            return text;
        }

        StringBuilder dotted = new(text[..5].ToUpperInvariant());
        for (var at = 5; at < text.Length; at++)
        {
            if (!char.IsAsciiLetterOrDigit(text[at]))
            {
                return text;
            }

            if (at == 5 || char.IsAsciiDigit(text[at]) != char.IsAsciiDigit(text[at - 1]))
            {
                dotted.Append('.');
            }

            dotted.Append(char.ToLowerInvariant(text[at]));
        }

        return dotted.ToString();
    }

    private static bool IsEntry(string text) =>
        char.IsAsciiDigit(text[0]) && char.ToUpperInvariant(text[1]) is >= 'A' and <= 'E' && text.AsSpan(2, 3).IndexOfAnyExceptInRange('0', '9') < 0;
}
