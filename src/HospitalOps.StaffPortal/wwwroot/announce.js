// Voice of the waiting-room screen: a chime, then number and counter by the browser's own voices. Only voices that live on this
// machine are used, so nothing leaves it; where there is none of a language, the chime has to do. One call after the other.
let audio;
let chain = Promise.resolve();

// Browsers allow sound after a touch only; it is remembered for this page, nowhere else.
export function attach(button) {
  button.addEventListener('click', () => {
    audio = new AudioContext();
    audio.resume();
    button.hidden = true;
  });
  button.hidden = false;
}

export function announce(call) {
  if (audio) chain = chain.then(() => say(call));
}

async function say({ volume, words }) {
  await chime(volume);
  for (const { language, text } of words) await speak(language, text, volume);
}

function chime(volume) {
  [659.25, 523.25].forEach((pitch, turn) => {
    const [tone, level, start] = [audio.createOscillator(), audio.createGain(), audio.currentTime + turn * 0.35];
    tone.frequency.value = pitch;
    level.gain.setValueAtTime(0.0001, start);
    level.gain.exponentialRampToValueAtTime(Math.max(0.001, 0.4 * volume), start + 0.03);
    level.gain.exponentialRampToValueAtTime(0.0001, start + 0.6);
    tone.connect(level).connect(audio.destination);
    tone.start(start);
    tone.stop(start + 0.65);
  });
  return new Promise(done => setTimeout(done, 1100));
}

function speak(language, text, volume) {
  const voice = globalThis.speechSynthesis?.getVoices().find(one => one.localService && one.lang.toLowerCase().startsWith(language));
  if (!voice) return Promise.resolve();
  return new Promise(done => {
    const words = new SpeechSynthesisUtterance(text);
    Object.assign(words, { voice, lang: voice.lang, volume, rate: 0.9, onend: done, onerror: done });
    // A voice that never reports its end must not silence the next call.
    setTimeout(done, 12_000);
    speechSynthesis.speak(words);
  });
}
