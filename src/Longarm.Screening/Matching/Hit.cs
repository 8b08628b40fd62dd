namespace Longarm.Screening;

/// <summary>Words of the query that can stand for words of the list.</summary>
/// <param name="Start">The first word of the query.</param>
/// <param name="Length">How many words of the query: two where a blank is to be taken out.</param>
/// <param name="Token">The word of the list.</param>
/// <param name="Second">The word of the list that must follow it, where a blank is to be put in; -1: none.</param>
/// <param name="Likeness">How alike they are, from 0 to 1.</param>
/// <param name="How">In what way.</param>
/// <param name="IsCertain">Whether they are within the edits that are always found.</param>
internal readonly record struct Hit(short Start, short Length, int Token, int Second, float Likeness, Meeting How, bool IsCertain);

/// <summary>In what way words meet.</summary>
internal enum Meeting : byte
{
    /// <summary>They are the same.</summary>
    Same,

    /// <summary>They are spelled almost the same.</summary>
    Spelling,

    /// <summary>They sound alike.</summary>
    Sound,

    /// <summary>One is an abbreviation of the other, or the same name in another language.</summary>
    Form,

    /// <summary>One is the short form of a given name.</summary>
    ShortForm,

    /// <summary>They are the same but for a blank.</summary>
    Blank,

    /// <summary>They are written in different scripts.</summary>
    Script,

    /// <summary>One is the first letter of the other.</summary>
    Initial,
}
