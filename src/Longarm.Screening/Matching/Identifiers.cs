namespace Longarm.Screening;

/// <summary>Numbers by which parties are told, as they are compared.</summary>
internal static class Identifiers
{
    /// <summary>Shorter numbers meet by chance.</summary>
    public const int Shortest = 5;

    /// <summary>Letters and digits of a number alone, in capitals.</summary>
    public static string Key(string number)
    {
        var key = new string([.. number.Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsLetterOrDigit)]).ToUpperInvariant();
        return key.StartsWith("IMO", StringComparison.Ordinal) ? key[3..] : key;
    }

    /// <summary>Whether the number carries a check digit and it is right: IMO numbers of ships and legal entity identifiers.</summary>
    public static bool IsChecked(PartyIdentifier identifier) => identifier.Kind.ToUpperInvariant() switch
    {
        "IMO" => IsImo(Key(identifier.Value)),
        "LEI" => IsLei(Key(identifier.Value)),
        _ => false,
    };

    // Seven digits; the last is the last of the sum of the others times 7, 6, 5, 4, 3, 2.
    private static bool IsImo(string key) =>
        key.Length == 7 && key.All(char.IsAsciiDigit) && key.Take(6).Select((c, i) => (c - '0') * (7 - i)).Sum() % 10 == key[6] - '0';

    // ISO 17442: twenty letters and digits which, letters read as 10 to 35, leave 1 when divided by 97.
    private static bool IsLei(string key)
    {
        var rest = 0;
        foreach (var letter in key)
        {
            if (!char.IsAsciiLetterOrDigit(letter))
            {
                return false;
            }

            rest = char.IsAsciiDigit(letter) ? ((rest * 10) + letter - '0') % 97 : ((rest * 100) + letter - 'A' + 10) % 97;
        }

        return key.Length == 20 && rest == 1;
    }
}
