using Longarm.Core;

namespace Longarm.Text;

/// <summary>
/// Passes the facts of one record: in writing it takes each and gives it back, in reading it gives what was written. So what
/// a record consists of is said once for both.
/// </summary>
internal interface IWeighed
{
    /// <summary>Where the record stands in the case.</summary>
    /// <param name="path">In writing, that of the record.</param>
    public string Path(string? path);

    /// <summary>A fact of the record.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="fact">In writing, the fact.</param>
    public Fact<T> Fact<T>(string name, Fact<T>? fact)
        where T : Value;

    /// <summary>Facts by name, all of one kind.</summary>
    /// <param name="name">What they are together.</param>
    /// <param name="facts">In writing, the facts.</param>
    public IReadOnlyDictionary<string, Fact> Facts<T>(string name, IReadOnlyDictionary<string, Fact>? facts)
        where T : Value;

    /// <summary>A record in this one.</summary>
    /// <param name="name">What it is to this one.</param>
    /// <param name="record">In writing, the record.</param>
    public T Inner<T>(string name, T? record)
        where T : Node;

    /// <summary>Stages at which something was made.</summary>
    /// <param name="stages">In writing, the stages.</param>
    public IReadOnlyList<OriginStage> Stages(IReadOnlyList<OriginStage>? stages);
}
