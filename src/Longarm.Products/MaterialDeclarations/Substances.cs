using System.Collections.Frozen;

namespace Longarm.Products;

/// <summary>
/// Substances of which rules ask, by their numbers of the Chemical Abstracts Service: the element, its form where the
/// number tells it, and whether a public source confirms the number. An element by itself may be metal or in an alloy: the number does not tell which.
/// </summary>
internal static class Substances
{
    // The numbers of the element, of its oxides, and of other compounds of it. One with a question mark was not confirmed by a
    // public source: whoever reads the answer is told.
    private const string Table = """
        Sc ?7440-20-2 oxide ?12060-08-1
        Y  7440-65-5 oxide 1314-36-9
        La 7439-91-0 oxide 1312-81-8
        Ce 7440-45-1 oxide 1306-38-3 ?1345-13-7
        Pr 7440-10-0 oxide 12037-29-5 ?12036-32-7 ?12036-05-4
        Nd 7440-00-8 oxide 1313-97-9
        Pm ?7440-12-2
        Sm 7440-19-9 oxide 12060-58-1
        Eu ?7440-53-1 oxide 1308-96-9
        Gd 7440-54-2 oxide 12064-62-9
        Tb 7440-27-9 oxide ?12037-01-3 ?12036-41-8
        Dy 7429-91-6 oxide 1308-87-8
        Ho ?7440-60-0 oxide 12055-62-8
        Er 7440-52-0 oxide 12061-16-4
        Tm ?7440-30-4 oxide ?12036-44-1
        Yb ?7440-64-4 oxide 1314-37-0
        Lu ?7439-94-3 oxide ?12032-20-1
        Ga 7440-55-3 oxide ?12024-21-4 compound ?1303-00-0 ?25617-97-4
        Ge ?7440-56-4 oxide ?1310-53-8
        Sb ?7440-36-0 oxide ?1309-64-4 ?1314-60-9
        W  ?7440-33-7 oxide ?1314-35-8 compound ?12070-12-1
        Te ?13494-80-9 oxide ?7446-07-3
        Bi ?7440-69-9 oxide ?1304-76-3
        Mo ?7439-98-7 oxide ?1313-27-5
        In ?7440-74-6 oxide ?1312-43-2 compound ?22398-80-7
        Al ?7429-90-5
        Cu ?7440-50-8
        C  graphite ?7782-42-5 diamond ?7782-40-3
        SmCo alloy 12017-68-4 ?12052-78-7
        """;

    private const char Open = '?';

    private static readonly FrozenDictionary<string, (string Element, string? Form, bool IsConfirmed)> ByNumber = Read();

    /// <summary>Every number that is known, with its element and form.</summary>
    public static IReadOnlyDictionary<string, (string Element, string? Form, bool IsConfirmed)> All => ByNumber;

    /// <summary>The element and form of a substance; null if no rule asks for it.</summary>
    /// <param name="number">Its CAS number.</param>
    public static (string Element, string? Form, bool IsConfirmed)? Find(string number) => ByNumber.TryGetValue(number, out var found) ? found : null;

    /// <summary>Whether a text is a CAS number, by its check digit.</summary>
    public static bool IsNumber(string text)
    {
        var digits = text.Replace("-", "", StringComparison.Ordinal);
        if (text.Length > 12 || text.Split('-') is not [{ Length: >= 2 and <= 7 }, { Length: 2 }, { Length: 1 }] || !digits.All(char.IsAsciiDigit))
        {
            return false;
        }

        // The last digit but one counts once, the one before it twice, and so on.
        var sum = 0;
        for (var index = 0; index < digits.Length - 1; index++)
        {
            sum += (digits.Length - 1 - index) * (digits[index] - '0');
        }

        return sum % 10 == digits[^1] - '0';
    }

    private static FrozenDictionary<string, (string Element, string? Form, bool IsConfirmed)> Read()
    {
        Dictionary<string, (string, string?, bool)> all = new(StringComparer.Ordinal);
        foreach (var row in Table.Split('\n'))
        {
            var words = row.Split((char[])[' ', '\r'], StringSplitOptions.RemoveEmptyEntries);
            string? form = null;
            foreach (var word in words.Skip(1))
            {
                if (word[0] == Open || char.IsAsciiDigit(word[0]))
                {
                    all.Add(word.TrimStart(Open), (words[0], form, word[0] != Open));
                }
                else
                {
                    form = word;
                }
            }
        }

        return all.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
