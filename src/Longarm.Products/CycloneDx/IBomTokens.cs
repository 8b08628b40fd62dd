namespace Longarm.Products;

/// <summary>
/// A bill of materials piece by piece, in JSON or in XML: records with named fields, lists, and texts. What is
/// presented must be taken or passed over before the next piece is asked for.
/// </summary>
internal interface IBomTokens
{
    /// <summary>Line of the piece, from 1.</summary>
    public int Line { get; }

    /// <summary>Whether the piece may have fields.</summary>
    public bool IsRecord { get; }

    /// <summary>Whether the piece may have items.</summary>
    public bool IsList { get; }

    /// <summary>Whether the piece may be a text.</summary>
    public bool IsText { get; }

    /// <summary>The next field of the record in which it stands; false at its end.</summary>
    /// <param name="field">Which of the names it is; -1 for any other.</param>
    /// <param name="names">Names that matter.</param>
    public bool NextField(out int field, string[] names);

    /// <summary>The next item of the list in which it stands; false at its end.</summary>
    public bool NextItem();

    /// <summary>The text of the piece; null for anything else, which is passed over.</summary>
    public string? Scalar();

    /// <summary>The name by which an item of a list refers to something; null: it does not.</summary>
    public string? Reference();

    /// <summary>Passes over the piece.</summary>
    public void Skip();
}
