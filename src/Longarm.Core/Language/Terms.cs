using Longarm.Core.Deciding;

namespace Longarm.Core.Language;

/// <summary>A value written in the rule.</summary>
/// <param name="value">The value.</param>
public sealed class Literal(Value value) : Expression
{
    /// <summary>The value.</summary>
    public Value Value { get; } = value;

    /// <inheritdoc/>
    public override Value Evaluate(Frame frame) => Value is Amount { Unit.Dimension: Unit.MoneyDimension } ? frame.Run.InOneCurrency(frame.Case, Value) : Value;
}

/// <summary>A list written in the rule.</summary>
/// <param name="elements">Its elements.</param>
public sealed class ListLiteral(IReadOnlyList<Expression> elements) : Expression
{
    private readonly ListValue? constant = elements.All(e => e is Literal)
        ? new ListValue([.. elements.Select(e => ((Literal)e).Value)])
        : null;

    /// <inheritdoc/>
    public override Value Evaluate(Frame frame) => constant ?? new ListValue([.. elements.Select(e => e.Evaluate(frame))]);
}

/// <summary>A variable that a quantifier, a "let" or a definition binds.</summary>
/// <param name="slot">Where the frame holds it.</param>
public sealed class Variable(int slot) : Expression
{
    /// <inheritdoc/>
    public override Value Evaluate(Frame frame) => frame.Slots[slot];
}

/// <summary>A fact of the case itself.</summary>
/// <param name="field">Which.</param>
public sealed class CaseFact(FactField field) : Expression
{
    /// <summary>Whether it is the day or instant whose law applies.</summary>
    public bool IsOn { get; } = field.Name == "on";

    /// <inheritdoc/>
    public override Value Evaluate(Frame frame) => frame.Run.Read(frame.Case, field);
}

/// <summary>A fact of a record. Unknown where the record is unknown, nothing where the record is known to be none.</summary>
/// <param name="target">The record.</param>
/// <param name="field">Which fact.</param>
public sealed class FactOf(Expression target, FactField field) : Expression
{
    private readonly bool isMoney = field.Type is { Kind: TypeKind.Amount, Name: Unit.MoneyDimension };

    /// <inheritdoc/>
    public override Value Evaluate(Frame frame) => target.Evaluate(frame) switch
    {
        Node node when isMoney => frame.Run.InOneCurrency(frame.Case, frame.Run.Read(node, field)),
        Node node => frame.Run.Read(node, field),
        NothingValue nothing => nothing,
        _ => UnknownValue.Instance,
    };
}

/// <summary>A cell of a table row.</summary>
/// <param name="target">The row.</param>
/// <param name="column">Index of the column.</param>
public sealed class CellOf(Expression target, int column) : Expression
{
    /// <inheritdoc/>
    public override Value Evaluate(Frame frame) =>
        target.Evaluate(frame) is TableRow row ? frame.Run.InOneCurrency(frame.Case, row.Cells[column]) : UnknownValue.Instance;
}

/// <summary>A value given a name for the rest of an expression.</summary>
/// <param name="slot">Where the frame holds it.</param>
/// <param name="value">The value.</param>
/// <param name="body">The rest.</param>
public sealed class Let(int slot, Expression value, Expression body) : Expression
{
    /// <inheritdoc/>
    public override Value Evaluate(Frame frame)
    {
        frame.Slots[slot] = value.Evaluate(frame);
        return body.Evaluate(frame);
    }

    /// <inheritdoc/>
    public override Proof Explain(Frame frame)
    {
        var outer = frame.Run.BeginReading();
        frame.Slots[slot] = value.Evaluate(frame);
        var read = frame.Run.EndReading(outer);
        var proof = body.Explain(frame);
        return new Proof(Text, proof.Truth, read, [proof]);
    }
}
