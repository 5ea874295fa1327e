namespace WestCoast.Governance.Simulators;

/// <summary>Why a command will not do its work, as one sentence for the person who typed it. Caught once, in <see cref="Answer"/>.</summary>
internal sealed class RefusedToStart(string sentence) : Exception(sentence);
