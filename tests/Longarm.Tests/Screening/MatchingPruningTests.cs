using Longarm.Screening;

namespace Longarm.Tests.Screening;

/// <summary>Names that are left unweighed could not have been among the answers.</summary>
public sealed class MatchingPruningTests
{
    private static readonly string[] Words =
    [
        "Ali", "Ahmad", "Ahmed", "Muhammad", "Mohamed", "Zarubin", "Zarubina", "Konstantin", "Kostya", "K", "M", "A", "Petrov", "Petroff", "Ivan", "Ivanov", "bin", "al", "Abdul",
        "Rahman", "Abdurrahman", "Trading", "Technology", "Tech", "Group", "Ltd", "LLC", "Co", "Company", "OOO", "Bank", "14", "41", "Star", "Stars", "Sea", "Seastar", "Orient",
        "Oriental", "Huaxing", "Hua", "Xing", "Electronics", "Import", "Export", "Kim", "Lee", "Jong", "Un", "Gomez", "Gómez", "José", "محمد", "علي", "عبد", "الرحمن",
    ];

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void Answers_at_the_threshold_are_those_of_all_names_weighed(int seed)
    {
        var random = new Random(seed);
        var index = MatchingFixture.Index(Enumerable.Range(0, 600).Select(_ => Name(random)));
        var answers = 0;
        for (var round = 0; round < 300; round++)
        {
            var party = new ScreenedParty(Name(random)) { Kind = (PartyKind)random.Next(3) };
            var all = index.Find(party, int.MaxValue, 1e-12).Where(m => m.Score >= NameIndex.DefaultThreshold).ToArray();

            Assert.Equal(all.Select(Say), index.Find(party, int.MaxValue).Select(Say));
            Assert.Equal(all.Take(3).Select(Say), index.Find(party, 3).Select(Say));
            answers += all.Length;
        }

        Assert.InRange(answers, 500, int.MaxValue);
    }

    private static string Say(PartyMatch match) => FormattableString.Invariant($"{match.Party.Entry} {match.Name} {match.Score:R}");

    private static string Name(Random random) => string.Join(' ', random.GetItems(Words, random.Next(1, 6)));
}
