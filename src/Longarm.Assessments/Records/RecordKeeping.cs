using System.Reflection;
using Longarm.Core;
using Longarm.Core.Deciding;
using Longarm.Text;

namespace Longarm.Assessments;

/// <summary>The use cases of the record: keep a determination, ask it again, ask it by the law of today.</summary>
/// <param name="store">Where records are kept.</param>
/// <param name="clock">Says when a record is saved.</param>
public sealed class RecordKeeping(IRecordStore store, TimeProvider clock)
{
    private const int LawsAtHand = 3;
    private const string Changed = "The record is not as it was saved.";

    private readonly Lock gate = new();
    private readonly LinkedList<(string Hash, HeldLaw Law)> atHand = [];

    /// <summary>Version of this program, as records name it.</summary>
    public static string Program { get; } =
        typeof(RecordKeeping).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>Determines a case and keeps the answer; null with the mistakes if the case has any.</summary>
    /// <param name="given">The case.</param>
    /// <param name="law">The law of today.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    /// <param name="cancel">Ends the work; what is kept already stays.</param>
    /// <exception cref="RecordStoreException">It could not be kept; nothing of it was.</exception>
    public async Task<SavedDetermination?> SaveAsync(CaseAsGiven given, HeldLaw law, List<Mistake> mistakes, CancellationToken cancel = default)
    {
        if (given.Read(law, mistakes) is not { } facts)
        {
            return null;
        }

        var answer = law.Library.Determine(facts, given.Scenarios, AnswerParts.All, cancel);
        var content = RecordContent.Of(given, answer, law.Bundle, clock.GetUtcNow(), Program);
        return new(await store.AppendAsync(content, law.Bundle, cancel).ConfigureAwait(false), answer);
    }

    /// <summary>
    /// Determines a case whose facts stand in several files, or come from lists of parties, and keeps the answer with all of the
    /// facts; null with the mistakes if they cannot be kept whole.
    /// </summary>
    /// <param name="facts">The case.</param>
    /// <param name="asked">The case file, and what was asked beside it; its day and the day of knowledge are those of the facts.</param>
    /// <param name="law">The law of today.</param>
    /// <param name="mistakes">Where mistakes are added.</param>
    /// <param name="cancel">Ends the work; what is kept already stays.</param>
    /// <exception cref="RecordStoreException">It could not be kept; nothing of it was.</exception>
    public async Task<SavedDetermination?> SaveAsync(Case facts, CaseAsGiven asked, HeldLaw law, List<Mistake> mistakes, CancellationToken cancel = default)
    {
        if (WeighedCase.Write(facts, asked.Name, mistakes) is not { } text)
        {
            return null;
        }

        var answer = law.Library.Determine(facts, asked.Scenarios, AnswerParts.All, cancel);
        var name = $"{Path.GetFileNameWithoutExtension(asked.Name)}.facts.json";
        CaseAsGiven whole = new(name, text) { Scenarios = asked.Scenarios, Strict = asked.Strict, IsWeighed = true };
        if (whole.Read(law, mistakes) is not { } read)
        {
            return null;
        }

        // Nothing is kept that would not answer alike by itself.
        var again = law.Library.Determine(read, asked.Scenarios, AnswerParts.All, cancel);
        if (FirstDifference.Between(AnswerBytes.Of(answer), AnswerBytes.Of(again)) is { } difference)
        {
            mistakes.Add(new(asked.Name, 0, 0, "LC066", $"The facts of this case do not answer alike once they are written down; nothing was kept. {difference} Please report this."));
            return null;
        }

        var content = RecordContent.Of(whole, answer, law.Bundle, clock.GetUtcNow(), Program);
        return new(await store.AppendAsync(content, law.Bundle, cancel).ConfigureAwait(false), answer);
    }

    /// <summary>Asks the case of a record again, by the law that was kept with it; null if there is no such record.</summary>
    public async Task<Replay?> ReplayAsync(long number, CancellationToken cancel = default) =>
        await store.FindAsync(number, cancel).ConfigureAwait(false) is { } kept ? await ReplayAsync(kept, cancel).ConfigureAwait(false) : null;

    /// <summary>Asks the case of a record again, by the law that was kept with it.</summary>
    public async Task<Replay> ReplayAsync(KeptRecord kept, CancellationToken cancel = default)
    {
        try
        {
            if (RecordChain.MistakesIn(kept).FirstOrDefault() is { } mistake)
            {
                return new(kept, Program, null, $"{Changed} {mistake}");
            }

            var answer = Decide(kept, await LawOfAsync(kept, cancel).ConfigureAwait(false));
            return new(kept, Program, answer, FirstDifference.Between(kept.Content.Answer.Span, AnswerBytes.Of(answer)));
        }
        catch (InvalidDataException exception)
        {
            return new(kept, Program, null, exception.Message);
        }
    }

    /// <summary>What would be different by the law of today; null if there is no such record.</summary>
    /// <exception cref="InvalidDataException">The record is damaged, or one of the two laws cannot read the case; the message says which.</exception>
    public async Task<LawChange?> CompareAsync(long number, HeldLaw today, CancellationToken cancel = default)
    {
        if (await store.FindAsync(number, cancel).ConfigureAwait(false) is not { } kept)
        {
            return null;
        }

        if (RecordChain.MistakesIn(kept).FirstOrDefault() is { } mistake)
        {
            throw new InvalidDataException($"{Changed} {mistake}");
        }

        var isSame = kept.Content.Law == today.Bundle.Hash;
        var after = Decide(kept, today);
        var before = isSame ? after : Decide(kept, await LawOfAsync(kept, cancel).ConfigureAwait(false));
        return new(kept, new(before, after), isSame);
    }

    private static Determination Decide(KeptRecord kept, HeldLaw law)
    {
        List<Mistake> mistakes = [];
        var given = kept.Content.ToGiven();
        var facts = given.Read(law, mistakes) ?? throw new InvalidDataException($"The case can no longer be read. {string.Join(' ', mistakes)}");
        return law.Library.Determine(facts, given.Scenarios, AnswerParts.All);
    }

    private async Task<HeldLaw> LawOfAsync(KeptRecord kept, CancellationToken cancel)
    {
        var hash = kept.Content.Law;
        if (AtHand(hash) is { } held)
        {
            return held;
        }

        var bundle = await store.FindLawAsync(hash, cancel).ConfigureAwait(false)
            ?? throw new InvalidDataException($"The law {hash} that the record rests on is not kept.");
        if (bundle.Hash != hash)
        {
            throw new InvalidDataException($"The law that is kept as {hash} is not as it was saved.");
        }

        return Hold(HeldLaw.Read(bundle, out var mistakes) ?? throw new InvalidDataException($"This program no longer reads the law of the record. {mistakes[0]}"));
    }

    private HeldLaw? AtHand(string hash)
    {
        lock (gate)
        {
            return atHand.FirstOrDefault(each => each.Hash == hash).Law;
        }
    }

    private HeldLaw Hold(HeldLaw law)
    {
        lock (gate)
        {
            atHand.AddFirst((law.Bundle.Hash, law));
            if (atHand.Count > LawsAtHand)
            {
                atHand.RemoveLast();
            }

            return law;
        }
    }
}

/// <summary>A determination that was kept.</summary>
/// <param name="Record">The record.</param>
/// <param name="Answer">The answer.</param>
public sealed record SavedDetermination(KeptRecord Record, Determination Answer);
