namespace Longarm.Screening;

/// <summary>A format in which lists are published.</summary>
internal interface IListFormat
{
    /// <summary>Its name: <c>us-csl-json</c>.</summary>
    public string Id { get; }

    /// <summary>Whether several files of it are one list.</summary>
    public bool IsJoined => false;

    /// <summary>Whether its files name the lists of their entries: then a list that the caller names picks from them.</summary>
    public bool NamesLists => true;

    /// <summary>Whether a file is of this format.</summary>
    public bool Knows(ListHead head, ListReadingOptions options);

    /// <summary>Reads files: one, unless several are one list.</summary>
    public void Read(IReadOnlyList<ListFile> files, ListIntake intake);
}
