namespace Longarm.Screening;

/// <summary>Scripts that the tables know.</summary>
internal enum LetterScript : byte
{
    Latin, Cyrillic, Greek, Armenian, Georgian, Arabic, Hebrew, Hangul, Kana, Han, Digit, Other,
}

/// <summary>Tells scripts by the blocks of Unicode.</summary>
internal static class Scripts
{
    /// <summary>The script of a letter or digit.</summary>
    public static LetterScript Of(char letter) => letter switch
    {
        >= '0' and <= '9' => LetterScript.Digit,
        < '\u0250' or (>= '\u0250' and <= '\u02AF') or (>= '\u1E00' and <= '\u1EFF') => LetterScript.Latin,
        >= '\u0370' and <= '\u03FF' => LetterScript.Greek,
        >= '\u0400' and <= '\u052F' => LetterScript.Cyrillic,
        >= '\u0531' and <= '\u058F' => LetterScript.Armenian,
        >= '\u0590' and <= '\u05FF' => LetterScript.Hebrew,
        >= '\u0600' and <= '\u06FF' => LetterScript.Arabic,
        >= '\u0750' and <= '\u077F' => LetterScript.Arabic,
        >= '\u10D0' and <= '\u10FF' => LetterScript.Georgian,
        >= '\u1100' and <= '\u11FF' => LetterScript.Hangul,
        >= '\u3040' and <= '\u30FF' => LetterScript.Kana,
        '\u3005' or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF') => LetterScript.Han,
        _ => LetterScript.Other,
    };

    /// <summary>How a script writes.</summary>
    public static Writing WritingOf(LetterScript script) => script switch
    {
        LetterScript.Arabic or LetterScript.Hebrew => Writing.Consonants,
        LetterScript.Han or LetterScript.Other => Writing.Own,
        _ => Writing.Latin,
    };

    /// <summary>Whether marks of the script are accents or vowel points, which names drop, and not letters.</summary>
    public static bool DropsMarks(LetterScript script) => script is not LetterScript.Other;
}
