namespace Longarm.Screening;

/// <summary>A word of a name, folded so that spellings that differ in case, marks or width are one.</summary>
/// <param name="Text">In Latin letters where the script can be written so; in its own letters otherwise.</param>
/// <param name="Writing">How its script writes.</param>
/// <param name="Class">How much it can say.</param>
internal readonly record struct NameToken(string Text, Writing Writing, WordClass Class);

/// <summary>How a script writes, as far as matching is concerned.</summary>
internal enum Writing : byte
{
    /// <summary>Latin letters and digits, and scripts that are written in Latin letter by letter.</summary>
    Latin,

    /// <summary>Arabic and Hebrew: consonants, few vowels.</summary>
    Consonants,

    /// <summary>Scripts that are compared in their own letters: Han, Thai, Devanagari and others.</summary>
    Own,
}
