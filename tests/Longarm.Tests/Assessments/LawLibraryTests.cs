using Longarm.Assessments;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Tests.Assessments;

/// <summary>The law of each day, kept for a while.</summary>
public sealed class LawLibraryTests
{
    private static readonly DateOnly First = new(2020, 1, 1);

    [Fact]
    public void Law_of_a_day_is_worked_out_once()
    {
        LawLibrary library = new(Repository.Rules.Book!);

        Assert.Same(Law(library, 0), Law(library, 0));
    }

    [Fact]
    public void Law_that_nobody_asks_for_any_more_is_let_go_and_worked_out_anew()
    {
        LawLibrary library = new(TinyBook());
        var first = Law(library, 0);
        for (var day = 1; day <= (2 * LawLibrary.Kept) + 1; day++)
        {
            Law(library, day);
        }

        Assert.NotSame(first, Law(library, 0));
    }

    [Fact]
    public void Law_that_is_asked_for_again_and_again_is_kept()
    {
        LawLibrary library = new(TinyBook());
        var first = Law(library, 0);
        for (var day = 1; day <= 3 * LawLibrary.Kept; day++)
        {
            Law(library, day);
            Assert.Same(first, Law(library, 0));
        }
    }

    [Fact]
    public void Days_on_which_a_set_has_the_same_members_share_it()
    {
        LawLibrary library = new(Repository.Rules.Book!);
        var set = library.Book.Sets[0].Id;

        Assert.Same(Law(library, 0).Set(set), Law(library, 1).Set(set));
    }

    [Fact]
    public void Nobody_is_answered_who_does_not_wait_any_more()
    {
        LawLibrary library = new(Repository.Rules.Book!);
        var facts = new CaseFiles(Repository.Rules.Words!).Read(Path.Combine(Repository.Root, "samples", "laptop.case.yaml"), new(), null, [])!;
        CancellationToken cancelled = new(canceled: true);

        Assert.ThrowsAny<OperationCanceledException>(() => library.Determine(facts, [], AnswerParts.All, cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => library.Determine(facts, [], AnswerParts.Verdicts, cancelled));
        Assert.ThrowsAny<OperationCanceledException>(() => ScenarioComparison.Of(library, facts, ["us-software-curbs"], AnswerParts.Verdicts, cancelled));
    }

    private static ActivePacks Law(LawLibrary library, int day) => library.On(Moment.On(First.AddDays(day)), null, []).Written;

    private static RuleBook TinyBook() => Repository.Rules.Book! with { Packs = [], Rules = [] };
}
