using System.Text;

namespace Longarm.Screening;

/// <summary>In which letters a name is compared.</summary>
public enum NameWriting
{
    /// <summary>It has no letters.</summary>
    None,

    /// <summary>In Latin letters, or in consonants that Latin letters have too: all but the two below.</summary>
    Latin,

    /// <summary>In Han characters.</summary>
    Han,

    /// <summary>In letters of another script that are compared as they are, or in several ways at once.</summary>
    Other,
}

/// <summary>Tells in which letters names are compared: a name is not found under one that is compared in others.</summary>
public static class NameWritings
{
    /// <summary>In which letters a name is compared.</summary>
    public static NameWriting Of(string name)
    {
        var writing = NameWriting.None;
        foreach (var sign in name.EnumerateRunes().Where(Rune.IsLetter))
        {
            var own = NameIndex.IsOfOwnLetters(sign.ToString());
            var one = !own ? NameWriting.Latin : IsHan(sign) ? NameWriting.Han : NameWriting.Other;
            writing = writing is NameWriting.None || writing == one ? one : NameWriting.Other;
        }

        return writing;
    }

    /// <summary>Whether a name in some letters would meet the name of a listed party if they were one: digits stand in any writing.</summary>
    public static bool CanMeet(NameWriting writing, ListedParty party) =>
        writing is NameWriting.Latin or NameWriting.Han && party.Names.Any(name => Of(name.Text) is var listed && (listed == writing || listed == NameWriting.None));

    // The planes beyond the first that hold letters of Han alone.
    private static bool IsHan(Rune sign) => sign.IsBmp ? Scripts.Of((char)sign.Value) == LetterScript.Han : sign.Plane is 2 or 3;
}
