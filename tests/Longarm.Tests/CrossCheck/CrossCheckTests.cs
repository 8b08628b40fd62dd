namespace Longarm.Tests.CrossCheck;

/// <summary>
/// Rules against a second reading of the provision they encode, which was written from the text of the law alone: on generated
/// facts of which none is unknown, a rule is true exactly where the provision is.
/// </summary>
public sealed class CrossCheckTests
{
    public static TheoryData<string> Rules => [.. Readings.FromText.Select(r => r.Rule).Concat(Readings.FromTables)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void Rule_is_true_exactly_where_the_provision_is(string rule)
    {
        var reading = Readings.Of(rule);
        Assert.SkipWhen(reading is null, "Set LONGARM_SHARED to the folder that holds data/us/*.csv.");
        Assert.Contains(Repository.Rules.Book!.Rules, r => r.Id == $"us-ear.{rule}");

        var comparison = Comparison.Of(reading);

        Assert.Empty(comparison.Different.Take(4).Select(d => $"{reading.Citation}: {d.Reading}; {rule}: {d.Program}; {CaseWriter.Write(d.Facts)}"));
        Assert.InRange(comparison.True, 20, comparison.Cases - 20);
    }
}
