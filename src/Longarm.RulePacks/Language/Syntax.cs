namespace Longarm.RulePacks.Language;

/// <summary>A piece of an expression as written, with where it stands in the expression's text.</summary>
internal abstract record Syntax(int Start, int End);

internal sealed record NumberSyntax(decimal Number, string? Unit, int Start, int End) : Syntax(Start, End);

internal sealed record TextSyntax(string Text, int Start, int End) : Syntax(Start, End);

internal sealed record DateSyntax(string Text, int Start, int End) : Syntax(Start, End);

internal sealed record TruthSyntax(string Word, int Start, int End) : Syntax(Start, End);

internal sealed record ListSyntax(IReadOnlyList<Syntax> Elements, int Start, int End) : Syntax(Start, End);

internal sealed record NameSyntax(string Name, int Start, int End) : Syntax(Start, End);

internal sealed record FieldSyntax(Syntax Target, string Name, int Start, int End) : Syntax(Start, End);

internal sealed record CallSyntax(string Function, IReadOnlyList<(string? Name, Syntax Value)> Arguments, int Start, int End) : Syntax(Start, End);

internal sealed record NotSyntax(Syntax Inner, int Start, int End) : Syntax(Start, End);

internal sealed record ChainSyntax(bool IsAnd, IReadOnlyList<Syntax> Conditions, int Start, int End) : Syntax(Start, End);

internal sealed record BinarySyntax(string Operator, Syntax Left, Syntax Right, int Start, int End) : Syntax(Start, End);

internal sealed record LetSyntax(string Name, Syntax Value, Syntax Body, int Start, int End) : Syntax(Start, End);

internal sealed record QuantifierSyntax(
    string Word, string Variable, Syntax Source, Syntax? Until, Syntax Body, Syntax? Amount, int Start, int End) : Syntax(Start, End);
