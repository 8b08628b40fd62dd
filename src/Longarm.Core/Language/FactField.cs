namespace Longarm.Core.Language;

/// <summary>A field of a record: its name, its type and how it is read.</summary>
/// <param name="Owner">Kind of the record: <c>item</c>, <c>party</c>.</param>
/// <param name="Name">Name in the rule language.</param>
/// <param name="Type">Type of the fact when known.</param>
/// <param name="Read">Reads the fact of a record.</param>
public sealed record FactField(string Owner, string Name, RuleType Type, Func<Node, Fact> Read);
