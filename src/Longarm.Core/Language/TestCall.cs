using Longarm.Core.Deciding;

namespace Longarm.Core.Language;

/// <summary>The functions of one value that give a truth.</summary>
public enum Test
{
    /// <summary>The code is an entry of the list.</summary>
    Listed,

    /// <summary>Something is known of it.</summary>
    Known,

    /// <summary>It is known to be nothing.</summary>
    None,

    /// <summary>The list is known to be empty.</summary>
    Empty,

    /// <summary>The text is empty; otherwise it is a question that nobody has answered.</summary>
    Judge,
}

/// <summary>A test of one value.</summary>
/// <param name="test">Which.</param>
/// <param name="argument">Of what.</param>
public sealed class TestCall(Test test, Expression argument) : Condition
{
    /// <inheritdoc/>
    public override Truth Decide(Frame frame) => Of(argument.Evaluate(frame), frame.Run);

    /// <inheritdoc/>
    public override Proof Explain(Frame frame)
    {
        var proof = base.Explain(frame);
        return test == Test.Judge && proof.Truth == Truth.Unknown ? proof with { Question = argument.Evaluate(frame).ToString() } : proof;
    }

    private Truth Of(Value value, Evaluation run) => test switch
    {
        Test.Known when ReferenceEquals(value, UnknownValue.Anything) => Truth.Unknown,
        Test.Known => KleeneLogic.Of(value.IsKnown && value is not ListValue { IsComplete: false }),
        _ when value is OneOf several => OfSeveral(several, run),
        _ when value is UnknownValue => Truth.Unknown,
        Test.Listed => KleeneLogic.Of(value is Code { IsEntry: true }),
        Test.None => KleeneLogic.Of(value is NothingValue),
        Test.Empty => value is ListValue list
            ? list.Elements.Count > 0 ? Truth.False : list.IsComplete ? Truth.True : Truth.Unknown
            : KleeneLogic.Of(value is NothingValue),
        _ => Judge(value),
    };

    private Truth OfSeveral(OneOf several, Evaluation run) => Several.Join(several, member => Of(member, run));

    private static Truth Judge(Value value) => value is Word { Text.Length: 0 } ? Truth.True : Truth.Unknown;
}
