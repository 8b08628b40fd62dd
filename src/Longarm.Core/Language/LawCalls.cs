using Longarm.Core.Deciding;

namespace Longarm.Core.Language;

/// <summary><c>set('id')</c>: the code trees of a set on the day.</summary>
/// <param name="id">Id of the set.</param>
public sealed class SetCall(string id) : Expression
{
    /// <inheritdoc/>
    public override Value Evaluate(Frame frame) => frame.Run.Law.Set(id);
}

/// <summary><c>place('id')</c>: the places of a group on the day.</summary>
/// <param name="id">Id of the group.</param>
public sealed class PlaceCall(string id) : Expression
{
    /// <inheritdoc/>
    public override Value Evaluate(Frame frame)
    {
        var group = frame.Run.Law.Group(id);
        if (!group.IsCovered)
        {
            frame.Run.Note($"who was of {id} on {frame.Run.Law.At.On}");
        }

        return group;
    }
}

/// <summary><c>rows('table', key)</c>: the rows in force on the day.</summary>
/// <param name="table">Id of the table.</param>
/// <param name="key">A code or a place.</param>
public sealed class RowsCall(string table, Expression key) : Expression
{
    /// <inheritdoc/>
    public override Value Evaluate(Frame frame)
    {
        var rows = frame.Run.Law.Table(table).Find(key.Evaluate(frame), out var gap);
        if (gap is not null)
        {
            frame.Run.Note(gap);
        }

        return rows;
    }
}

/// <summary><c>in-force('measure')</c>: whether a measure binds.</summary>
/// <param name="measure">Its id.</param>
public sealed class InForceCall(Expression measure) : Condition
{
    /// <inheritdoc/>
    public override Truth Decide(Frame frame)
    {
        if (measure.Evaluate(frame) is not Word id || frame.Run.Law.MeasureOn(id.Text) is not { } inForce)
        {
            return Truth.Unknown;
        }

        if (inForce.OpenSince is not null)
        {
            frame.Run.NoteOpen(id.Text, inForce);
        }

        return inForce.Truth;
    }
}
