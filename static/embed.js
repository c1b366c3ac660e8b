// <dateline-story src="a view’s link"></dateline-story>: puts a story into another page, in a frame that fits it.
// What it has in it, such as a link, stands where no script runs. Attributes: `src`, a link as Share gives it; `keep`,
// a name under which the host page’s own link keeps the view (#name=…). It fires `dateline:view`, whose detail has the
// view’s `href`, which it also has as a property; `open(href)` opens another view of the same story.
(() => {
  const { src: script } = document.currentScript;
  /** Where the stories are: this script stands at their root. */
  const root = new URL('.', script);

  /** The frame’s address for a view’s link; undefined where that is of another site. */
  function framed(link) {
    const url = new URL(link, document.baseURI);
    if (url.origin !== root.origin || !url.pathname.startsWith(root.pathname)) return undefined;
    const [story, feature] = url.pathname.slice(root.pathname.length).split('/');
    if (!story) return undefined;
    const parts = [feature && feature !== 'embed' ? `feature=${feature}` : '', url.hash.slice(1)];
    return new URL(`${story}/embed/#${parts.filter(Boolean).join('&')}`, root).href;
  }

  const parts = () => location.hash.slice(1).split('&').filter(Boolean);

  class DatelineStory extends HTMLElement {
    static observedAttributes = ['src'];

    #frame;
    /** The view’s link. */
    href;
    #listen = (event) => this.#take(event);
    #follow = () => {
      const kept = this.#kept();
      if (kept && kept !== this.href) this.open(kept);
    };

    connectedCallback() {
      const title = this.textContent.trim() || 'Dateline';
      this.#frame = document.createElement('iframe');
      Object.assign(this.#frame, { title, loading: 'lazy', allow: 'clipboard-write; web-share' });
      Object.assign(this.#frame.style, {
        display: 'block',
        width: '100%',
        height: '36rem',
        border: '0',
      });
      const shadow = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
      this.style.display ||= 'block';
      const link = this.#kept() ?? this.getAttribute('src');
      const address = link && framed(link);
      if (!address) {
        // A link that can’t be framed is still one to be followed.
        shadow.replaceChildren(document.createElement('slot'));
        return;
      }
      this.#frame.src = address;
      shadow.replaceChildren(this.#frame);
      addEventListener('message', this.#listen);
      addEventListener('hashchange', this.#follow);
    }

    disconnectedCallback() {
      removeEventListener('message', this.#listen);
      removeEventListener('hashchange', this.#follow);
    }

    attributeChangedCallback(name, before, now) {
      if (before !== null && now !== null && this.#frame) this.open(now);
    }

    /** Opens a view, by its link. */
    open(href) {
      const { href: whole } = new URL(href, document.baseURI);
      this.#frame.contentWindow?.postMessage({ type: 'dateline:open', href: whole }, root.origin);
    }

    #take({ source, origin, data }) {
      if (source !== this.#frame.contentWindow || origin !== root.origin) return;
      if (data?.type === 'dateline:size') this.#frame.style.height = `${Number(data.height)}px`;
      if (data?.type !== 'dateline:view') return;
      this.href = String(data.href);
      this.#keep();
      this.dispatchEvent(new CustomEvent('dateline:view', { detail: { href: this.href } }));
    }

    /** The view that the host page’s link keeps. */
    #kept() {
      const name = this.getAttribute('keep');
      const part = name && parts().find((one) => one.startsWith(`${name}=`));
      if (!part) return undefined;
      try {
        return new URL(decodeURIComponent(part.slice(name.length + 1)), root).href;
      } catch {
        return undefined;
      }
    }

    #keep() {
      const name = this.getAttribute('keep');
      if (!name || !this.href.startsWith(root.href)) return;
      const own = `${name}=${encodeURIComponent(this.href.slice(root.href.length))}`;
      const others = parts().filter((one) => !one.startsWith(`${name}=`));
      history.replaceState(history.state, '', `#${[...others, own].join('&')}`);
    }
  }

  if (!customElements.get('dateline-story')) customElements.define('dateline-story', DatelineStory);
})();
