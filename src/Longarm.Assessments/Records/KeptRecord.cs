namespace Longarm.Assessments;

/// <summary>A record in its place in the chain.</summary>
/// <param name="Number">Its number: 1, 2, 3 … without a gap.</param>
/// <param name="Content">What it says.</param>
/// <param name="Previous">Hash of the record before it; of the first: <see cref="RecordChain.Genesis"/>.</param>
/// <param name="Hash">Its own hash.</param>
public sealed record KeptRecord(long Number, RecordContent Content, string Previous, string Hash);

/// <summary>A line of a list of records.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Saved">When it was saved.</param>
/// <param name="Headline">What is shown of it.</param>
/// <param name="Hash">Its hash.</param>
public sealed record RecordLine(long Number, DateTimeOffset Saved, RecordHeadline Headline, string Hash);
